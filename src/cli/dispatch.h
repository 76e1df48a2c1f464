/* dispatch.h — one command line from its words to an exit code. */
#ifndef CLI_DISPATCH_H
#define CLI_DISPATCH_H

int dispatch(int argc, char *const *argv, char *const *vars);

#endif
