package org.openhall.server.console.view;

import java.util.List;
import java.util.stream.Stream;

/** A part of a form that was made from a record's fields. */
public sealed interface FormPart {

    /** Its name in the form: the place in the record, e.g. {@code imprint.title} or {@code channels.0.name}. */
    String path();

    /** What it is called. */
    String label();

    /** Its id in the page. */
    default String id() {
        return "f-" + path().replace('.', '-');
    }

    /** All that is filled in inside it, in order. */
    default Stream<Input> inputs() {
        return switch (this) {
            case Input input -> Stream.of(input);
            case Group group -> group.parts().stream().flatMap(FormPart::inputs);
            case Rows rows -> rows.rows().stream().flatMap(FormPart::inputs);
        };
    }

    /**
     * Something to fill in.
     *
     * @param path place in the record
     * @param label what it is called
     * @param hint how to fill it in, or empty
     * @param type how it is filled in
     * @param value what stands in it
     * @param options for choices
     * @param fault what to do otherwise, or empty
     * @param remarks what the linter says of what stands in it
     * @param list for links: kind of record that can be pointed at, {@code any} for all kinds; else empty
     */
    record Input(String path, String label, String hint, Type type, String value, List<Option> options, String fault,
            List<Remark> remarks, String list) implements FormPart {

        /** One that points at nothing. */
        public Input(String path, String label, String hint, Type type, String value, List<Option> options,
                String fault, List<Remark> remarks) {
            this(path, label, hint, type, value, options, fault, remarks, "");
        }

        /** The same with remarks. */
        public Input with(List<Remark> others) {
            return new Input(path, label, hint, type, value, options, fault, others, list);
        }
    }

    /**
     * Parts that belong together.
     *
     * @param path place in the record
     * @param label what it is called, or empty
     * @param parts in order
     */
    record Group(String path, String label, List<FormPart> parts) implements FormPart {

        private static final int MOST_ON_A_LINE = 2;

        /** The same with further parts, which nobody sees. */
        public Group keeping(List<? extends FormPart> hidden) {
            return hidden.isEmpty()
                    ? this
                    : new Group(path, label, Stream.concat(parts.stream(), hidden.stream())
                            .toList());
        }

        /** Whether it fits on one line. */
        public boolean brief() {
            return parts.stream().filter(Group::seen).count() <= MOST_ON_A_LINE && parts.stream().filter(Group::seen)
                    .allMatch(Group::narrow);
        }

        private static boolean seen(FormPart part) {
            return !(part instanceof Input input && input.type() == Type.KEPT);
        }

        /** Whether a choice comes first, which needs little room. */
        public boolean chosenFirst() {
            return parts.size() > 1 && parts.getFirst() instanceof Input input && input.type() == Type.CHOICE;
        }

        private static boolean narrow(FormPart part) {
            return part instanceof Input input && switch (input.type()) {
                case LINE, DATE, MOMENT, NUMBER, CHOICE -> true;
                case TEXT, TICK, CHOICES, LINKS, KEPT -> false;
            };
        }
    }

    /**
     * A list of groups; the last ones are empty, for more.
     *
     * @param path place in the record
     * @param label what it is called
     * @param rows one group a line
     */
    record Rows(String path, String label, List<Group> rows) implements FormPart {}

    /**
     * One choice.
     *
     * @param value its word
     * @param words for people
     * @param chosen whether it is taken
     */
    record Option(String value, String words, boolean chosen) {}

    /** How an input is filled in. */
    enum Type {
        /** One line. */
        LINE,
        /** Several lines. */
        TEXT,
        /** A day. */
        DATE,
        /** A day and a time in the hall's zone. */
        MOMENT,
        /** A whole number. */
        NUMBER,
        /** Yes or no. */
        TICK,
        /** One of several. */
        CHOICE,
        /** Any of several. */
        CHOICES,
        /** Nothing to fill in: it names what a line has that stands in no form. */
        KEPT,
        /** Records of the hall: those pointed at are options, others are found by their titles. */
        LINKS
    }
}
