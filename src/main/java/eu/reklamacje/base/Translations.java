package eu.reklamacje.base;

import com.ibm.icu.text.MessageFormat;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The message bundles, with ICU's plurals (Polish has three forms). An unknown key shows itself, so that it is seen and mended. */
@Component
public class Translations implements I18NProvider {

    private static final String BUNDLE = "texts.messages";
    private final Map<Locale, Map<String, MessageFormat>> formats = new ConcurrentHashMap<>();

    @Override
    public List<Locale> getProvidedLocales() {
        return Arrays.stream(Language.values()).map(Language::locale).toList();
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... arguments) {
        var language = Language.nearest(locale).locale();
        var format = formats.computeIfAbsent(language, _ -> new ConcurrentHashMap<>())
                .computeIfAbsent(key, _ -> new MessageFormat(pattern(key, language), language));
        // A MessageFormat is not safe for two threads at once.
        return format.clone().format(resolve(arguments, language));
    }

    public String text(Text text, Locale locale) {
        return getTranslation(text.key(), locale, text.arguments().toArray());
    }

    private Object[] resolve(Object[] arguments, Locale locale) {
        return Arrays.stream(arguments)
                .map(argument -> argument instanceof Text text ? text(text, locale) : argument)
                .toArray();
    }

    private static String pattern(String key, Locale locale) {
        try {
            return ResourceBundle.getBundle(
                            BUNDLE,
                            locale,
                            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                    .getString(key);
        } catch (MissingResourceException missing) {
            return key.replace("{", "'{'");
        }
    }
}
