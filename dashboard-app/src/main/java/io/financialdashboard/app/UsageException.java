package io.financialdashboard.app;

/** The user asked for something that cannot be: told in one line, exit code 2. */
final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }

    UsageException(String message, Throwable cause) {
        super(message, cause);
    }

    /** @param message says which option, what it got and what is allowed */
    static void unless(boolean holds, String message) {
        if (!holds) {
            throw new UsageException(message);
        }
    }
}
