package org.openhall.server;

import java.util.stream.Collectors;

import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with a typed command, in the language of its help. Our own sentences pass as they are. */
final class Mistyped {

    private Mistyped() {}

    static String words(ParameterException wrong) {
        return switch (wrong) {
            case MissingParameterException missing -> "还要写 " + missing.getMissing().stream().map(Mistyped::name)
                    .collect(Collectors.joining("、"));
            case UnmatchedArgumentException unmatched -> "不认识“" + String.join(" ", unmatched.getUnmatched()) + "”";
            default -> wrong.getArgSpec() == null
                    ? wrong.getMessage()
                    : name(wrong.getArgSpec()) + " 后面的“" + wrong.getValue() + "”不能用";
        };
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
