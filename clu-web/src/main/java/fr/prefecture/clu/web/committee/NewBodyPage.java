package fr.prefecture.clu.web.committee;

import fr.prefecture.clu.committee.RepresentedBodies;
import fr.prefecture.clu.web.shared.MessagesPage;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;

/** One more organisation of the committee. */
@Named
@RequestScoped
public class NewBodyPage {

    private final BodyForm form = new BodyForm();

    @Inject RepresentedBodies bodies;
    @Inject MessagesPage messages;
    @Inject HttpServletRequest request;

    public String save() throws IOException {
        long id = bodies.create(form.getName(), form.getCollege(), form.getSeats());
        messages.tellNext(Texts.of("committee.body.added", form.getName().strip()));
        messages.leadTo(request.getContextPath() + "/comite/organismes/" + id);
        return null;
    }

    public BodyForm getForm() {
        return form;
    }
}
