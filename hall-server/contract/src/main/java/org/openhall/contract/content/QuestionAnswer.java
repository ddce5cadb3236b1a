package org.openhall.contract.content;

import java.util.List;

/**
 * 办事咨询: a question that was asked and its answer.
 *
 * @param imprint the question is the title
 * @param answer paragraphs separated by line feeds
 * @param related ids of rows that say more, as kind/id
 */
public record QuestionAnswer(Imprint imprint, String answer, List<String> related) implements Published {

    /** Reads absent fields as empty. */
    public QuestionAnswer {
        imprint = imprint == null ? Imprint.BLANK : imprint;
        answer = Texts.orEmpty(answer);
        related = Texts.orEmpty(related);
    }

    @Override
    public QuestionAnswer withImprint(Imprint other) {
        return new QuestionAnswer(other, answer, related);
    }
}
