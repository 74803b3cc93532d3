package eu.reklamacje.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Date pickers that speak the person's language, with weeks that begin on Monday. */
public final class DatePickers {

    private DatePickers() {}

    public static void speak(DatePicker picker, Locale locale) {
        picker.setLocale(locale);
        picker.setI18n(words(picker, locale));
    }

    public static void speak(DateTimePicker picker, Locale locale) {
        picker.setLocale(locale);
        picker.setDatePickerI18n(words(picker, locale));
        picker.setI18n(new DateTimePicker.DateTimePickerI18n()
                .setBadInputErrorMessage(picker.getTranslation(locale, "problem.unreadable"))
                .setIncompleteInputErrorMessage(picker.getTranslation(locale, "problem.half-date"))
                .setMinErrorMessage(picker.getTranslation(locale, "problem.day-out-of-range"))
                .setMaxErrorMessage(picker.getTranslation(locale, "problem.day-out-of-range")));
        picker.getElement().executeJs(REAL_TIMES);
    }

    /** By itself it reads 25:99 as 02:39, and says nothing. */
    private static final String REAL_TIMES = """
            const picker = this;
            picker.addEventListener('focusin', () => {
              const time = picker.querySelector('vaadin-time-picker');
              const read = time?.i18n?.parseTime;
              if (!read || time.real) return;
              time.real = true;
              time.i18n = {
                ...time.i18n,
                parseTime(text) {
                  const told = read(/^\\d{3}$/.test(text) ? '0' + text : text);
                  return told && told.hours < 24 && told.minutes < 60 ? told : undefined;
                }
              };
            });
            """;

    private static DatePicker.DatePickerI18n words(Component picker, Locale locale) {
        Function<TextStyle, Stream<String>> days = style ->
                IntStream.range(0, 7).mapToObj(day -> DayOfWeek.SUNDAY.plus(day).getDisplayName(style, locale));
        return new DatePicker.DatePickerI18n()
                .setMonthNames(Stream.of(Month.values())
                        .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                        .toList())
                .setWeekdays(days.apply(TextStyle.FULL_STANDALONE).toList())
                .setWeekdaysShort(days.apply(TextStyle.SHORT_STANDALONE).toList())
                .setFirstDayOfWeek(1)
                .setBadInputErrorMessage(picker.getTranslation(locale, "problem.unreadable"))
                .setMinErrorMessage(picker.getTranslation(locale, "problem.day-out-of-range"))
                .setMaxErrorMessage(picker.getTranslation(locale, "problem.day-out-of-range"))
                .setToday(picker.getTranslation(locale, "date.today"))
                .setCancel(picker.getTranslation(locale, "action.cancel"));
    }
}
