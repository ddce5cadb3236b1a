package org.openhall.contract.content;

/**
 * 目录: one list of items.
 *
 * @param imprint who publishes it
 * @param type which list it is
 * @param domain code of its domain, empty for lists that are not by domain
 * @param edition the edition as published, e.g. 2024年版, or empty
 */
public record Catalogue(Imprint imprint, Type type, String domain, String edition) implements Published {

    /** Reads absent fields as empty. */
    public Catalogue {
        imprint = imprint == null ? Imprint.BLANK : imprint;
        type = type == null ? Type.FULL : type;
        domain = Texts.orEmpty(domain);
        edition = Texts.orEmpty(edition);
    }

    @Override
    public Catalogue withImprint(Imprint other) {
        return new Catalogue(other, type, domain, edition);
    }

    /** The lists that the plan of 2020 names. */
    public enum Type {
        /** 全清单. */
        FULL,
        /** 26 个试点领域标准目录. */
        PILOT_DOMAIN,
        /** 其他领域目录. */
        OTHER_DOMAIN,
        /** 居务清单. */
        COMMUNITY,
        /** 公众参与清单. */
        PARTICIPATION
    }
}
