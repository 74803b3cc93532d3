package eu.reklamacje.report.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Stream;

/** The table behind a picture, or one that needs no picture. */
final class SmallTable extends NativeTable {

    private final NativeTableBody body = new NativeTableBody();

    SmallTable(String... titles) {
        add(
                new NativeTableHeader(new NativeTableRow(
                        Stream.of(titles).map(NativeTableHeaderCell::new).toArray(NativeTableHeaderCell[]::new))),
                body);
    }

    /** @param cells texts and components */
    SmallTable row(Object... cells) {
        body.add(new NativeTableRow(Stream.of(cells)
                .map(cell -> new NativeTableCell(
                        cell instanceof Component component ? component : new Span(String.valueOf(cell))))
                .toArray(NativeTableCell[]::new)));
        return this;
    }
}
