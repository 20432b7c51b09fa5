package fr.prefecture.clu.web.committee;

import fr.prefecture.clu.committee.BodyTerms;
import fr.prefecture.clu.committee.RepresentedBodies;
import fr.prefecture.clu.web.kit.FormDeclaration;
import fr.prefecture.clu.web.kit.FormPage;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;

/** One more organisation of the committee. */
@Named
@RequestScoped
public class NewBodyPage extends FormPage<BodyTerms> {

    @Inject RepresentedBodies bodies;

    @Override
    protected void declare(FormDeclaration<BodyTerms> form) {
        form.of(BodyTerms.class, "committee.body.field").begin(new BodyTerms("", null, 1));
    }

    @Override
    protected void send(BodyTerms typed) throws IOException {
        long id = bodies.create(typed);
        messages.tellNext(Texts.of("committee.body.added", typed.name().strip()));
        messages.leadTo(request.getContextPath() + "/comite/organismes/" + id);
    }
}
