#include <libxml/xmlversion.h>
// With ICU, the library's headers bring that of the system, whose types differ from those that Foundation brings along:
// a module that sees both does not compile. Only the converters of encodings would need it, and these are not used.
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
