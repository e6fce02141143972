#ifndef BANGVANG_EXCHANGE_H
#define BANGVANG_EXCHANGE_H

/// Lets two names, of files or folders, change places in one step: nobody ever finds one of them missing.
///
/// In C since Swift's Glibc does not know the call.
///
/// - Returns: 0; else -1 with the reason in `errno`, `EINVAL` or `ENOSYS` where the file system or the system cannot.
int exchange_names(const char *one, const char *other);

#endif
