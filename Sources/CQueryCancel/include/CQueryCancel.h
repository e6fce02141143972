#ifndef CQUERYCANCEL_H
#define CQUERYCANCEL_H

/// Sees that Ctrl-C, or a request to end, cancels a query on the server before it ends the program: a server goes on
/// reckoning for a client that is no longer there.
///
/// A signal that the program was started to ignore stays ignored.
///
/// @param cancel what `PQgetCancel` gave for the connection that is asking; it must stay valid until withdrawn.
void cancelQueryOnInterrupt(void *cancel);

/// Takes that back, if it is for this connection: its query is over.
void withdrawQueryCancel(void *cancel);

#endif
