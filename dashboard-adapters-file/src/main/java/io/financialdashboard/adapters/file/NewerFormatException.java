package io.financialdashboard.adapters.file;

/** The file was written by a version that came after this one. */
final class NewerFormatException extends Exception {
    private static final long serialVersionUID = 1L;

    NewerFormatException(int version, int known) {
        super("its format is version " + version + ", this program knows up to " + known);
    }
}
