package io.financialdashboard.adapters.replay.source;

import java.io.IOException;

/** What was named as a recording is neither a folder nor a zip, or cannot be opened. The message is one clear line. */
public final class UnreadableRecordingException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    UnreadableRecordingException(String message) {
        super(message);
    }

    UnreadableRecordingException(String message, IOException cause) {
        super(message, cause);
    }
}
