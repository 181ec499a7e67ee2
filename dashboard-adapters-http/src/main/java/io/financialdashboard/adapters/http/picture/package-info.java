/** Charts as pictures: for mails, chats and pages of others, without a browser. */
@NullMarked
package io.financialdashboard.adapters.http.picture;

import org.jspecify.annotations.NullMarked;
