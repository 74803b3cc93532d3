package eu.reklamacje.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.GradientPaint;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Random;
import javax.imageio.ImageIO;

/** A picture of an inverter on a wall, drawn: nobody's photo. */
final class DemoPhoto {

    private static final int WIDTH = 800;
    private static final int HEIGHT = 600;

    private DemoPhoto() {}

    /** @param seed each has its own error on the display */
    static String base64(long seed) {
        var random = new Random(seed);
        var picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setPaint(new GradientPaint(0, 0, new Color(214, 206, 192), WIDTH, HEIGHT, new Color(160, 150, 136)));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(new Color(236, 238, 240));
        pen.fillRoundRect(230, 90, 340, 400, 40, 40);
        pen.setColor(new Color(120, 126, 132));
        pen.setStroke(new BasicStroke(4));
        pen.drawRoundRect(230, 90, 340, 400, 40, 40);
        pen.setColor(new Color(24, 40, 34));
        pen.fillRect(300, 170, 200, 90);
        pen.setColor(new Color(130, 230, 150));
        pen.setFont(new Font(Font.MONOSPACED, Font.BOLD, 36));
        pen.drawString("E-%03d".formatted(random.nextInt(120)), 330, 228);
        pen.setColor(new Color(200, 40, 30));
        pen.fillOval(390, 300, 22, 22);
        pen.setColor(new Color(60, 60, 64));
        for (int cable = 0; cable < 4; cable++) pen.fillRect(300 + cable * 60, 490, 14, 110);
        pen.dispose();
        try (var output = new ByteArrayOutputStream()) {
            ImageIO.write(picture, "png", output);
            return Base64.getMimeEncoder().encodeToString(output.toByteArray()).replace("\r\n", "\n");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
