#include "cli/dispatch.h"

extern char **environ;

int main(int argc, char **argv)
{
    return dispatch(argc, argv, environ);
}
