package eu.reklamacje;

import com.vaadin.testbench.BrowserTestBase;
import com.vaadin.testbench.BrowserTest;
import org.junit.jupiter.api.Assertions;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;

/** From the wizard to the board with Vaadin TestBench, against an application that runs with demo data on port 8080. */
class WizardToBoardIT extends BrowserTestBase {

    private static final String ADDRESS = "http://localhost:8080";

    @BrowserTest
    void aLoggedCallIsOnTheBoard() {
        var driver = getDriver();
        driver.get(ADDRESS + "/login");
        driver.findElement(By.name("username")).sendKeys("anna");
        driver.findElement(By.name("password")).sendKeys("demo-reklamacje", Keys.ENTER);
        waitUntil(page -> page.findElement(By.tagName("vaadin-app-layout")).isDisplayed());
        driver.get(ADDRESS + "/new");
        type("P", Keys.TAB, "T", Keys.chord(Keys.CONTROL, Keys.ENTER));
        type("Testowa Ławka", Keys.chord(Keys.CONTROL, Keys.ENTER));
        type(Keys.chord(Keys.CONTROL, Keys.ENTER));
        type("Falownik nie startuje.", Keys.chord(Keys.CONTROL, Keys.ENTER));
        type(Keys.chord(Keys.CONTROL, Keys.ENTER));
        waitUntil(page -> page.getCurrentUrl().contains("/complaint/"));
        driver.get(ADDRESS + "/board?q=Testowa");
        waitUntil(page -> !page.findElements(By.cssSelector(".card")).isEmpty());
        Assertions.assertTrue(driver.findElement(By.cssSelector(".card")).getText().contains("Testowa Ławka"));
    }

    private void type(CharSequence... keys) {
        for (var key : keys) new Actions(getDriver()).pause(500).sendKeys(key).perform();
    }
}
