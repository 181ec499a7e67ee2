package io.financialdashboard.adapters.file;

import org.jspecify.annotations.Nullable;

/** What was read is not what the file should hold; the message says where and why. */
final class MalformedContentException extends Exception {
    private static final long serialVersionUID = 1L;

    MalformedContentException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
