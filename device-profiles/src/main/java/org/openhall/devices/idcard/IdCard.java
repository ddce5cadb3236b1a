package org.openhall.devices.idcard;

import java.time.LocalDate;
import java.util.Optional;

/** What stands on a card, without its photo. Lives in memory only; its text form names no person. */
public sealed interface IdCard {

    /** Its number, empty where the kind of card is not known. */
    String number();

    /** The person's name as it is to be called, empty where the kind of card is not known. */
    String name();

    /**
     * 居民身份证.
     *
     * @param name as printed; a dot between the parts of minority names is U+00B7
     * @param sex as printed
     * @param nation 民族
     * @param birth day of birth
     * @param address as printed, which may be older than the newest
     * @param number 公民身份号码
     * @param authority 签发机关
     * @param period 有效期限
     */
    record Resident(String name, Sex sex, Nation nation, Optional<LocalDate> birth, String address, String number,
            String authority, Period period) implements IdCard {

        /** The same with the newest address, where there is one. */
        public Resident at(String newest) {
            return newest.isEmpty()
                    ? this
                    : new Resident(name, sex, nation, birth, newest, number, authority, period);
        }

        @Override
        public String toString() {
            return "a resident's card";
        }
    }

    /**
     * 港澳台居民居住证.
     *
     * @param name as printed
     * @param sex as printed
     * @param birth day of birth
     * @param address as printed
     * @param number 18 digits, beginning 81, 82 or 83
     * @param authority 签发机关
     * @param period 有效期限
     * @param pass number of the travel permit
     * @param issue how often it was issued
     */
    record Permit(String name, Sex sex, Optional<LocalDate> birth, String address, String number, String authority,
            Period period, String pass, String issue) implements IdCard {

        @Override
        public String toString() {
            return "a residence permit";
        }
    }

    /**
     * 外国人永久居留身份证.
     *
     * @param chineseName 中文姓名, may be empty
     * @param englishName as printed
     * @param sex as printed
     * @param birth day of birth
     * @param number 15 signs (2017) or 18 digits (2023)
     * @param nationality three letters (2017) or three digits (2023)
     * @param period 有效期限
     * @param edition of the card
     */
    record Foreigner(String chineseName, String englishName, Sex sex, Optional<LocalDate> birth, String number,
            String nationality, Period period, Edition edition) implements IdCard {

        @Override
        public String name() {
            return chineseName.isEmpty() ? englishName : chineseName;
        }

        @Override
        public String toString() {
            return "a foreigner's card " + edition;
        }

        /** Which layout the card has. */
        public enum Edition {
            /** Flag I. */
            OF_2017,
            /** Flag Y, the one with five stars. */
            OF_2023
        }
    }

    /**
     * A kind of card that this version does not know.
     *
     * @param flag the sign that names the kind
     */
    record Unknown(String flag) implements IdCard {

        @Override
        public String number() {
            return "";
        }

        @Override
        public String name() {
            return "";
        }

        @Override
        public String toString() {
            return "a card of an unknown kind";
        }
    }

    /** GB/T 2261.1. */
    enum Sex {
        /** 男. */
        MALE,
        /** 女. */
        FEMALE,
        /** 未知, 未说明. */
        UNSTATED
    }

    /**
     * 有效期限.
     *
     * @param from first day
     * @param until last day; absent when it cannot be read, or lasts
     * @param lasting 长期
     */
    record Period(Optional<LocalDate> from, Optional<LocalDate> until, boolean lasting) {

        /** Whether the card has run out, as far as can be told. */
        public boolean over(LocalDate today) {
            return until.filter(today::isAfter).isPresent();
        }

        @Override
        public String toString() {
            return "a period";
        }
    }
}
