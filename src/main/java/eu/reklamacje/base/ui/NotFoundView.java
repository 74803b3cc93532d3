package eu.reklamacje.base.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.router.RouteNotFoundError;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Says the same for what does not exist and for what the reader may not see. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class NotFoundView extends RouteNotFoundError {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        getElement().removeAllChildren();
        var content = new Div(
                new com.vaadin.flow.component.html.H1(event.getUI().getTranslation("error.not-found")),
                new Paragraph(event.getUI().getTranslation("error.not-found.text")),
                new Anchor("", event.getUI().getTranslation("error.to-start")));
        content.addClassNames("screen", "empty");
        getElement().appendChild(content.getElement());
        return HttpStatusCode.NOT_FOUND.getCode();
    }
}
