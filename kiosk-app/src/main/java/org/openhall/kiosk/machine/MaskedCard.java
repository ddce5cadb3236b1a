package org.openhall.kiosk.machine;

import org.openhall.devices.idcard.IdCard;

/**
 * What may be shown of a card: enough for its holder to know it. The rest is gone when this is made.
 *
 * @param kind 证件种类
 * @param name 张*三
 * @param number 150***********0017
 * @param until last day of its validity in words
 * @param photo whether its photo was decoded
 */
public record MaskedCard(String kind, String name, String number, String until, boolean photo) {

    /** Nothing of it. */
    public static final MaskedCard HIDDEN = new MaskedCard("", "", "", "", false);

    private static final int HEAD = 3;
    private static final int TAIL = 4;
    /** Of what is shorter, head and tail would be nearly all. */
    private static final int LEAST = 12;

    /** Of a card that was read. */
    public static MaskedCard of(IdCard card) {
        return switch (card) {
            case IdCard.Resident resident -> of("居民身份证", resident, resident.period());
            case IdCard.Permit permit -> of("港澳台居民居住证", permit, permit.period());
            case IdCard.Foreigner foreigner -> of("外国人永久居留身份证", foreigner, foreigner.period());
            case IdCard.Unknown _ -> new MaskedCard("认不出的证件种类", "", "", "", false);
        };
    }

    private static MaskedCard of(String kind, IdCard card, IdCard.Period period) {
        return new MaskedCard(kind, name(card.name()), number(card.number()), period.lasting()
                ? "长期"
                : period.until().map(day -> day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日")
                        .orElse("读不出"),
                false);
    }

    MaskedCard withPhoto() {
        return new MaskedCard(kind, name, number, until, true);
    }

    /** First sign and last stay, of two the first. */
    static String name(String name) {
        int[] signs = name.codePoints().toArray();
        for (int i = 1; i < signs.length - (signs.length > 2 ? 1 : 0); i++)
            signs[i] = '*';
        return new String(signs, 0, signs.length);
    }

    static String number(String number) {
        if (number.length() < LEAST) return "*".repeat(number.length());
        return number.substring(0, HEAD) + "*".repeat(number.length() - HEAD - TAIL) + number.substring(number.length()
                - TAIL);
    }

    /** Says nothing of the person, whoever logs it. */
    @Override
    public String toString() {
        return "a card";
    }
}
