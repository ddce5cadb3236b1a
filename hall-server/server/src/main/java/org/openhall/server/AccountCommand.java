package org.openhall.server;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import org.openhall.content.database.Database;
import org.openhall.server.accounts.Account;
import org.openhall.server.accounts.AccountStore;
import org.openhall.server.accounts.Grant;
import org.openhall.server.accounts.SessionStore;
import org.openhall.server.accounts.StaffDesk;
import org.openhall.server.accounts.StaffException;
import org.openhall.server.hall.HallDatabase;
import org.openhall.server.hall.HallFolder;
import org.openhall.server.hall.HallSettings;
import org.openhall.server.hall.HallSettingsStore;

/** {@code hall account}: makes a console account, or a new link for one, and prints the one-time link. */
@Command(name = "account", description = "建立管理台账号，或给已有账号一个新的设置链接", mixinStandardHelpOptions = true)
final class AccountCommand implements Callable<Integer> {

    private final InstantSource clock;

    @Spec
    private CommandSpec spec;

    @Mixin
    private DataOption data;

    @Option(names = "--login", required = true, paramLabel = "登录名", description = "小写字母、数字，如 lifang")
    private String login;

    @Option(names = "--name", defaultValue = "", paramLabel = "姓名", description = "新账号要写姓名；已有账号不写，只给新链接")
    private String name;

    @Option(names = "--role", split = ",", paramLabel = "角色", description = "可写多个：editor 编辑、reviewer 审核、publisher 发布、clerk 窗口人员、"
            + "disclosure 依申请公开、system 系统管理员、security 安全管理员、auditor 审计员；只管一个机构时写 editor@office:机构编号，管一个街道和它的社区时写 editor@street:街道的机构编号")
    private List<String> roles = List.of();

    @Option(names = "--console-port", defaultValue = "8445", paramLabel = "端口", description = "链接里的管理台端口（默认 ${DEFAULT-VALUE}）")
    private int port;

    AccountCommand(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        HallFolder folder = data.folder();
        if (!folder.exists()) throw new IOException(folder.root() + " 里还没有大厅。请先用 hall init 建立");
        List<Grant> grants = new ArrayList<>();
        for (String role : roles)
            grants.add(Grant.of(role).orElseThrow(() -> new ParameterException(spec.commandLine(), "没有角色 " + role)));
        PrintWriter out = spec.commandLine().getOut();
        try (Database database = HallDatabase.open(folder)) {
            HallSettings settings = new HallSettingsStore(database).read().orElseThrow();
            AccountStore accounts = new AccountStore(database);
            StaffDesk desk = new StaffDesk(accounts, new SessionStore(database), clock);
            Account account = name.isBlank() ? known(accounts) : desk.add(login, name, grants, "hall account");
            out.println(account.person() + "（" + account.login() + "）的设置链接，24 小时内用一次有效，请交给本人：");
            out.println(
                    "  https://" + settings.address() + ":" + port + "/setup/" + desk.link(account, "hall account"));
            return 0;
        } catch (StaffException e) {
            out.println("没有做成：" + e.getMessage());
            return 3;
        }
    }

    private Account known(AccountStore accounts) {
        return accounts.all().stream().filter(account -> account.login().equals(login)).findFirst()
                .orElseThrow(() -> new StaffException("没有登录名 " + login + "。新建账号请用 --name 写姓名、--role 写角色"));
    }
}
