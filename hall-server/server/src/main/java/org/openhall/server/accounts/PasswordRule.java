package org.openhall.server.accounts;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import com.nulabinc.zxcvbn.Zxcvbn;

/** Which passwords are taken: long enough, and not soon guessed (OWASP ASVS 6.2). Thread-safe. */
public final class PasswordRule {

    private static final int SHORTEST = 12;
    private static final int LONGEST = 128;
    private static final int LEAST_SCORE = 3;
    private static final int LEAST_LEFT = 6;

    private final Zxcvbn judge = new Zxcvbn();

    /**
     * What is wrong with a password, for people; empty when it will do.
     *
     * @param own words that belong to the person and are guessed first
     */
    public Optional<String> fault(String password, List<String> own) {
        if (password.codePointCount(0, password.length()) < SHORTEST)
            return Optional.of("密码至少 " + SHORTEST + " 个字符，建议用几个不相干的词连起来");
        if (password.length() > LONGEST) return Optional.of("密码最多 " + LONGEST + " 个字符");
        if (left(password, own) < LEAST_LEFT)
            return Optional.of("密码里大部分是登录名或姓名：请换成几个不相干的词连起来");
        return judge.measure(password, own).getScore() >= LEAST_SCORE
                ? Optional.empty()
                : Optional.of("这个密码容易被猜到：不要用姓名、日期、键盘顺序或常见密码");
    }

    /** How many different letters and digits there are beside the person's own words. */
    private static long left(String password, List<String> own) {
        String rest = password.toLowerCase(Locale.ROOT);
        for (String word : own)
            if (!word.isBlank()) rest = rest.replace(word.toLowerCase(Locale.ROOT), "");
        return rest.codePoints().filter(Character::isLetterOrDigit).distinct().count();
    }
}
