package io.financialdashboard.bench.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventStreamTest {
    private static final String TWO_EVENTS = """
            retry: 2000

            id: e-7-abc
            event: quotes
            data: {"time":"2026-01-15T15:00:00.123Z","quotes":{"A":{"current":1},"B":{"current":2}}}

            : alive
            id: e-8-abc

            data: {"n":9}

            """;

    private final List<String> told = new ArrayList<>();
    private final EventLines lines = new EventLines(new EventSink() {
        @Override
        public void event(String id, String name, String data, int updates, long bytes) {
            told.add(id + " " + name + " " + data + " ×" + updates);
        }

        @Override
        public void silence(long bytes) {
            told.add("silence of " + bytes);
        }
    });

    @Test
    void events_are_the_same_wherever_the_socket_cuts_the_chunks() throws IOException {
        byte[] body = chunked(TWO_EVENTS, 7);
        for (int piece = 1; piece <= body.length; piece++) {
            told.clear();
            lines.reconnect();
            feed(body, piece);

            assertThat(told)
                    .as("pieces of %s bytes", piece)
                    .containsExactly(
                            "silence of 13",
                            "e-7-abc quotes {\"time\":\"2026-01-15T15:00:00.123Z\",\"quotes\":{\"A\":{\"current\":1},"
                                    + "\"B\":{\"current\":2}}} ×2",
                            "silence of 21",
                            "e-8-abc  {\"n\":9} ×0");
        }
    }

    @Test
    void an_event_that_was_cut_off_by_the_end_of_its_connection_is_none() {
        lines.read(ByteBuffer.wrap("id: e-3-a\ndata: {\"n\"".getBytes(UTF_8)), 20);
        lines.reconnect();
        lines.read(ByteBuffer.wrap("data: {}\n\n".getBytes(UTF_8)), 10);

        assertThat(told).containsExactly("e-3-a  {} ×0");
    }

    @Test
    void a_body_that_is_not_chunked_is_refused() {
        assertThatThrownBy(() -> feed("data: {}\n\n".getBytes(UTF_8), 4))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("chunk's size");
    }

    @Test
    void an_answer_that_is_not_200_is_refused_with_its_first_line() {
        byte[] refusal = "HTTP/1.1 503 Service Unavailable\r\nRetry-After: 10\r\n\r\n".getBytes(UTF_8);

        assertThatThrownBy(() -> new AnswerHead().read(ByteBuffer.wrap(refusal)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("503");
    }

    @Test
    void the_head_ends_at_its_empty_line_and_the_body_stays() throws IOException {
        byte[] answer = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\n".getBytes(UTF_8);
        AnswerHead head = new AnswerHead();
        head.read(ByteBuffer.wrap(answer, 0, 20));
        assertThat(head.isComplete()).isFalse();

        ByteBuffer rest = ByteBuffer.wrap(answer, 20, answer.length - 20);
        head.read(rest);

        assertThat(head.isComplete()).isTrue();
        assertThat(head.isChunked()).isTrue();
        assertThat(rest.remaining()).isEqualTo(3);
    }

    private void feed(byte[] bytes, int piece) throws IOException {
        ChunkedBody body = new ChunkedBody();
        for (int from = 0; from < bytes.length; from += piece) {
            body.read(ByteBuffer.wrap(bytes, from, Math.min(piece, bytes.length - from)), lines);
        }
        assertThat(body.isEnded()).isTrue();
    }

    private static byte[] chunked(String text, int size) {
        StringBuilder body = new StringBuilder();
        for (int from = 0; from < text.length(); from += size) {
            String chunk = text.substring(from, Math.min(text.length(), from + size));
            body.append(Integer.toHexString(chunk.length()))
                    .append("\r\n")
                    .append(chunk)
                    .append("\r\n");
        }
        return body.append("0\r\n\r\n").toString().getBytes(UTF_8);
    }
}
