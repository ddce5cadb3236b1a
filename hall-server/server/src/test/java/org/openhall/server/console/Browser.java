package org.openhall.server.console;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A real browser without a screen, as staff have one: Debian's Chromium, which {@code hall test} installs. */
public final class Browser implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration GLANCE = Duration.ofMillis(20);
    private static final int MOST_TABS = 120;
    /** One question for the whole page: asked of each element, a page of many links takes seconds. */
    private static final String SAYING = """
            return [...document.querySelectorAll(arguments[0])].filter(one =>
                one.innerText.trim() === arguments[1] && one.checkVisibility({visibilityProperty: true}));""";

    private final ChromeDriver driver;
    private final Path pictures;

    /**
     * Opens a browser with nothing remembered.
     *
     * @param pictures folder for screenshots
     */
    public Browser(Path pictures) throws IOException {
        this.pictures = Files.createDirectories(pictures);
        ChromeOptions options = new ChromeOptions();
        options.setBinary("/usr/bin/chromium");
        options.setAcceptInsecureCerts(true); // the hall's own authority, which IT installs on office machines
        options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
                "--lang=zh-CN", "--force-device-scale-factor=1", "--window-size=1366,768");
        options.setExperimentalOption("prefs", Map.of("intl.accept_languages", "zh-CN"));
        driver = new ChromeDriver(new ChromeDriverService.Builder()
                .usingDriverExecutable(Path.of("/usr/bin/chromedriver").toFile()).usingAnyFreePort().build(), options);
        driver.manage().timeouts().pageLoadTimeout(PATIENCE);
    }

    /** Opens an address. */
    public void open(String address) {
        driver.get(address);
    }

    /** Goes back a page. */
    public void back() {
        driver.navigate().back();
    }

    /** Where it is. */
    public String address() {
        return driver.getCurrentUrl();
    }

    /** What stands on the page. */
    public String text() {
        return driver.findElement(By.tagName("body")).getText();
    }

    /** The words of each of these elements. */
    public List<String> texts(String css) {
        return driver.findElements(By.cssSelector(css)).stream().map(element -> element.getText().strip()).toList();
    }

    /** Types into a field over what stands in it. */
    public void type(String name, String words) {
        WebElement field = driver.findElements(By.name(name)).stream().findFirst()
                .orElseThrow(() -> new AssertionError("no field " + name + " on:\n" + text()));
        field.clear();
        field.sendKeys(words);
    }

    /** Presses the tabulator until this has the focus, as somebody does who uses no mouse. */
    public void tabTo(String css) {
        for (int press = 0; press < MOST_TABS; press++) {
            driver.switchTo().activeElement().sendKeys(Keys.TAB);
            WebElement now = driver.switchTo().activeElement();
            if (driver.findElements(By.cssSelector(css)).contains(now)) return;
        }
        throw new AssertionError("the keyboard does not come to " + css + " on:\n" + text());
    }

    /** Types where the focus is. */
    public void keys(CharSequence... keys) {
        driver.switchTo().activeElement().sendKeys(keys);
    }

    /** Types where the focus is what leads to another page. */
    public void keysAway(CharSequence... keys) {
        WebElement page = driver.findElement(By.tagName("html"));
        keys(keys);
        await(_ -> gone(page));
    }

    /** Whether one can see where the focus is. */
    public boolean focusSeen() {
        return (Boolean) driver.executeScript("""
                const style = getComputedStyle(document.activeElement);
                return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2
                  || style.boxShadow !== 'none';""");
    }

    /** Chooses by the words that are shown. */
    public void choose(String name, String words) {
        new Select(driver.findElement(By.name(name))).selectByVisibleText(words);
    }

    /** Chooses a file from the disk. */
    public void attach(String name, Path file) {
        driver.findElement(By.name(name)).sendKeys(file.toAbsolutePath().toString());
    }

    /** Ticks all lines of the page. */
    public void tickAll() {
        driver.findElement(By.cssSelector("input[data-all]")).click();
    }

    /** Ticks or unticks. */
    public void tick(String name, String value) {
        driver.findElement(By.cssSelector("input[name='" + name + "'][value='" + value + "']")).click();
    }

    /** Sets a date and time, which browsers ask for in their own way. */
    public void moment(String name, String iso) {
        driver.executeScript("arguments[0].value = arguments[1]", driver.findElement(By.name(name)), iso);
    }

    /** Waits until the page says so, as it does by itself. */
    public void until(String words) {
        await(_ -> {
            try {
                return text().contains(words);
            } catch (WebDriverException e) {
                return false;
            }
        });
    }

    /** Waits until a part of the page holds these words, whether they can be seen or not. */
    public void untilShown(String css, String words) {
        await(_ -> {
            try {
                return driver.findElement(By.cssSelector(css)).getDomProperty("textContent").contains(words);
            } catch (WebDriverException e) {
                return false;
            }
        });
    }

    /** Goes with the keyboard to what has that id. */
    public void focus(String id) {
        driver.executeScript("document.getElementById(arguments[0]).focus()", id);
    }

    /** The id of what has the keyboard. */
    public String focused() {
        return (String) driver.executeScript("return document.activeElement.id");
    }

    /** What stands in a field. */
    public String value(String name) {
        return driver.findElement(By.name(name)).getDomProperty("value");
    }

    /** Presses a button, link or summary by its words and waits for the page that follows a button or link. */
    public void press(String words) {
        press(words, "button, a, summary");
    }

    /** Presses the first of these elements that says so. */
    public void press(String words, String elements) {
        WebElement pressed = saying(elements, words).findFirst()
                .orElseThrow(() -> new AssertionError("nothing to press says " + words + " on:\n" + text()));
        boolean stays = pressed.getTagName().equals("summary");
        WebElement page = driver.findElement(By.tagName("html"));
        pressed.click();
        if (!stays) await(_ -> gone(page));
    }

    /** What is seen on the page and says just this. */
    private Stream<WebElement> saying(String css, String words) {
        return ((List<?>) driver.executeScript(SAYING, css, words)).stream().map(WebElement.class::cast);
    }

    private void await(Function<WebDriver, Boolean> until) {
        new WebDriverWait(driver, PATIENCE, GLANCE).until(until);
    }

    /** Where a link of those words leads, which may be to a page beside this one. */
    public String leads(String words) {
        return saying("a", words).findFirst()
                .orElseThrow(() -> new AssertionError("no link says " + words + " on:\n" + text()))
                .getDomProperty("href");
    }

    /** Whether there is a button of those words. */
    public boolean offers(String words) {
        return saying("button", words).findAny().isPresent();
    }

    /** Folds the last of several details of the same words out, and the others' forms away. */
    public void openLast(String words) {
        List<WebElement> all = saying("details", words).toList();
        for (WebElement other : all.subList(0, all.size() - 1))
            driver.executeScript("arguments[0].remove()", other);
        all.getLast().findElement(By.tagName("summary")).click();
    }

    /** Between two pages the driver has several words for it. */
    private static boolean gone(WebElement page) {
        try {
            page.isDisplayed();
            return false;
        } catch (WebDriverException e) {
            return true;
        }
    }

    /** Takes pictures at both sizes of office screens and looks for what keeps people out; returns axe's findings. */
    public List<?> look(String name) throws IOException {
        for (Dimension size : List.of(new Dimension(1920, 1080), new Dimension(1366, 768))) {
            driver.manage().window().setSize(size);
            Files.write(pictures.resolve(name + "-" + size.width + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        }
        try (InputStream axe = Browser.class.getResourceAsStream("/axe.min.js")) {
            driver.executeScript(new String(axe.readAllBytes(), StandardCharsets.UTF_8));
        }
        Object found = driver.executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                axe.run().then(found => done(found.violations.map(v =>
                    v.id + ": " + v.nodes.map(n => n.target + " " + n.failureSummary).join(" | "))));""");
        return (List<?>) found;
    }

    /** What the browser's console complained of, e.g. what the content security policy stopped. */
    public List<String> complaints() {
        return driver.manage().logs().get("browser").getAll().stream().map(entry -> entry.getMessage()).toList();
    }

    /** Forgets all cookies, as if the session had ended. */
    public void forget() {
        driver.manage().deleteAllCookies();
    }

    @Override
    public void close() {
        driver.quit();
    }
}
