package io.financialdashboard.adapters.file;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NotDirectoryException;
import java.util.Optional;

/** Says why a file could not be written without saying where it is: a client of the API may read it. */
final class WriteFailure {
    private WriteFailure() {}

    static String reason(IOException failure) {
        return switch (failure) {
            case AccessDeniedException _ -> "permission denied";
            case FileAlreadyExistsException _, NotDirectoryException _ -> "a file is where their folder should be";
            // Its message would name the file.
            case FileSystemException named ->
                Optional.ofNullable(named.getReason()).orElse("the file system refused");
            default -> Optional.ofNullable(failure.getMessage()).orElse("the disk refused");
        };
    }
}
