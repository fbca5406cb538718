/* Loaded before all else, it tells the stack of C where a process crashes: whose crash it is. */
#include <execinfo.h>
#include <signal.h>

enum { DEPTH = 100 };

static void tell(int number)
{
    void *places[DEPTH];
    backtrace_symbols_fd(places, backtrace(places, DEPTH), 2);
    signal(number, SIG_DFL);
    raise(number);
}

__attribute__((constructor)) static void begin(void)
{
    static char stack[1 << 16]; /* the usual one may be full */
    static const int numbers[] = {SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGABRT};
    stack_t other = {.ss_sp = stack, .ss_size = sizeof stack};
    struct sigaction action = {.sa_handler = tell, .sa_flags = SA_ONSTACK};
    void *place;
    backtrace(&place, 1); /* what that loads is there then */
    sigaltstack(&other, 0);
    for (unsigned i = 0; i < sizeof numbers / sizeof *numbers; i++)
        sigaction(numbers[i], &action, 0);
}
