/* version.h — what we are, and the DVC whose behaviour we promise. */
#ifndef CLI_VERSION_H
#define CLI_VERSION_H

#define VERSION_DVC "3.67.1"     /* the reference; editors ask for it */
#define VERSION_OWN CDVC_VERSION /* from meson.build */

#endif
