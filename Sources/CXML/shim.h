// Debian's libxml2 includes ICU's headers, which clash with the copy inside Foundation. They only declare
// fields at the end of a structure of character encodings that nobody here touches.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/xmlerror.h>

// xmlFree is a variable that Swift rightly distrusts; nobody here sets it.
static inline void scrutineer_xml_free(void *memory) { xmlFree(memory); }
