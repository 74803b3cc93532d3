package eu.reklamacje;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.testbench.TestBench;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** From the wizard to the board with Vaadin TestBench, against an application that runs with demo data on port 8080. */
class WizardToBoardIT {

    private static final String ADDRESS = "http://localhost:8080";

    private final WebDriver driver = TestBench.createDriver(new ChromeDriver());

    @AfterEach
    void close() {
        driver.quit();
    }

    @Test
    void aLoggedCallIsOnTheBoard() {
        driver.get(ADDRESS + "/login");
        driver.findElement(By.name("username")).sendKeys("anna");
        driver.findElement(By.name("password")).sendKeys("demo-reklamacje", Keys.ENTER);
        await(By.tagName("vaadin-app-layout"));
        driver.get(ADDRESS + "/new");
        var next = Keys.chord(Keys.CONTROL, Keys.ENTER);
        type("P", Keys.TAB, "T", next);
        type("Testowa Ławka", next);
        type(next);
        type("Falownik nie startuje.", next);
        type(next);
        await(By.className("complaint-title"));
        driver.get(ADDRESS + "/board?q=Testowa");
        await(By.className("card"));
        assertThat(driver.findElement(By.className("card")).getText()).contains("Testowa Ławka");
    }

    private void await(By what) {
        new WebDriverWait(driver, Duration.ofSeconds(20)).until(page -> page.findElement(what).isDisplayed());
    }

    private void type(CharSequence... keys) {
        for (var key : keys) new Actions(driver).pause(500).sendKeys(key).perform();
    }
}
