package org.openhall.server.linting;

import java.util.Collection;

/** A hall's records by what rules ask for. Where it says as they shall be, a draft stands in place of what is public. */
final class Layout {

    private final Register live;
    private final Register waiting;
    private final Register fulfilling;
    private final Register explaining;
    private final Register ofDomain;
    private final Register itemsOf;
    private final Register named;
    private final Register anywhere;

    Layout(Collection<Facts> live, Collection<Facts> waiting) {
        Laying laying = new Laying();
        waiting.forEach(facts -> {
            laying.waiting.enter(facts.key(), facts);
            laying.lay(facts);
            laying.layItem(facts);
        });
        this.waiting = laying.waiting.sorted();
        live.forEach(facts -> {
            laying.live.enter(facts.key(), facts);
            laying.lay(facts);
            if (this.waiting.one(facts.key(), draft -> draft.key().equals(facts.key())).isEmpty())
                laying.layItem(
                        facts);
        });
        this.live = laying.live.sorted();
        fulfilling = laying.fulfilling.sorted();
        explaining = laying.explaining.sorted();
        ofDomain = laying.ofDomain.sorted();
        itemsOf = laying.itemsOf.sorted();
        named = laying.named.sorted();
        anywhere = laying.anywhere.sorted();
    }

    private static final class Laying {

        private final Register.Entering live = new Register.Entering();
        private final Register.Entering waiting = new Register.Entering();
        private final Register.Entering fulfilling = new Register.Entering();
        private final Register.Entering explaining = new Register.Entering();
        private final Register.Entering ofDomain = new Register.Entering();
        private final Register.Entering itemsOf = new Register.Entering();
        private final Register.Entering named = new Register.Entering();
        private final Register.Entering anywhere = new Register.Entering();

        private void lay(Facts facts) {
            switch (facts.about()) {
                case About.Item item -> ofDomain.enter(item.domain(), facts);
                case About.ListOfItems list -> ofDomain.enter(list.domain(), facts);
                case About.Fulfilling it -> it.items().forEach(item -> fulfilling.enter(item, facts));
                case About.Explaining it -> explaining.enter(it.policy(), facts);
                case About.Field _,About.Other _ -> {
                }
            }
        }

        private void layItem(Facts facts) {
            if (!(facts.about() instanceof About.Item item)) return;
            if (!item.catalogue().isEmpty()) itemsOf.enter(item.catalogue(), facts);
            named.enter(nameOf(item), facts);
            anywhere.enter(item.name(), facts);
        }
    }

    private record Name(String domain, long name) {}

    /** What makes two items the same to a reader. */
    static Object nameOf(About.Item item) {
        return new Name(item.domain(), item.name());
    }

    /** What is public, by key. */
    Register live() {
        return live;
    }

    /** Drafts, by key. */
    Register waiting() {
        return waiting;
    }

    /** Information by the items that it names, public and waiting. */
    Register fulfilling() {
        return fulfilling;
    }

    /** Interpretations by policy, public and waiting. */
    Register explaining() {
        return explaining;
    }

    /** Catalogues and items by domain, public and waiting. */
    Register ofDomain() {
        return ofDomain;
    }

    /** Items by catalogue, as they shall be. */
    Register itemsOf() {
        return itemsOf;
    }

    /** Items by domain and name, as they shall be. */
    Register named() {
        return named;
    }

    /** Items by name alone, as they shall be. */
    Register anywhere() {
        return anywhere;
    }
}
