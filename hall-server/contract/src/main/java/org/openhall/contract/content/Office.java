package org.openhall.contract.content;

import java.util.List;

/**
 * 机构.
 *
 * @param imprint its name is the title
 * @param under id of the office that it stands under: a community's street; empty otherwise
 * @param duties 主要职责
 * @param address where
 * @param hours office hours, one line a rule, as published
 * @param phones with what each is for
 * @param answersFor domain codes and topics it answers for
 * @param reviewBodies 复议机关, in the order in which a citizen may choose
 * @param receivesApplications whether it takes disclosure applications (政府信息公开工作机构)
 */
public record Office(Imprint imprint, String under, String duties, String address, List<String> hours,
        List<Phone> phones,
        List<String> answersFor, List<String> reviewBodies, boolean receivesApplications) implements Published {

    /** Reads absent fields as empty. */
    public Office {
        imprint = imprint == null ? Imprint.BLANK : imprint;
        under = Texts.orEmpty(under);
        duties = Texts.orEmpty(duties);
        address = Texts.orEmpty(address);
        hours = Texts.orEmpty(hours);
        phones = Texts.orEmpty(phones);
        answersFor = Texts.orEmpty(answersFor);
        reviewBodies = Texts.orEmpty(reviewBodies);
    }

    @Override
    public Office withImprint(Imprint other) {
        return new Office(other, under, duties, address, hours, phones, answersFor, reviewBodies, receivesApplications);
    }

    /**
     * An office phone (never a person's).
     *
     * @param purpose e.g. 咨询, 监督投诉
     * @param number as published
     */
    public record Phone(String purpose, String number) {

        /** Reads absent fields as empty. */
        public Phone {
            purpose = Texts.orEmpty(purpose);
            number = Texts.orEmpty(number);
        }
    }
}
