package io.financialdashboard.adapters.http.stream;

/** What stands before and behind the parts of a frame, in each of the two forms in which frames are sent. */
sealed interface Wording {
    /** Before the parts, as lines of a stream of server-sent events. */
    String firstLines();

    /** Behind them, with the empty line that ends an event. */
    String lastLines();

    /** Between two parts. */
    default String separator() {
        return ",";
    }

    /** Before the parts, as a JSON object. */
    String beginning();

    /** Behind them. */
    String end();

    /**
     * @param before the data's JSON before the parts
     * @param after  and behind them
     */
    record Event(EventId id, String name, String before, String after) implements Wording {
        @Override
        public String firstLines() {
            return "id: " + id + "\nevent: " + name + "\ndata: " + before;
        }

        @Override
        public String lastLines() {
            return after + "\n\n";
        }

        @Override
        public String beginning() {
            return "{\"id\":\"" + id + "\",\"event\":\"" + name + "\",\"data\":" + before;
        }

        @Override
        public String end() {
            return after + "}";
        }
    }

    /** Nothing at all: each part is a line of its own, with its end. */
    record Lines() implements Wording {
        @Override
        public String firstLines() {
            return "";
        }

        @Override
        public String lastLines() {
            return "";
        }

        @Override
        public String separator() {
            return "";
        }

        @Override
        public String beginning() {
            return "";
        }

        @Override
        public String end() {
            return "";
        }
    }

    /** The same for everybody, or one client's alone; a browser tells no script of such lines. */
    record Fixed(String firstLines, String beginning) implements Wording {
        @Override
        public String lastLines() {
            return "\n\n";
        }

        @Override
        public String end() {
            return "";
        }
    }
}
