package fr.prefecture.clu.web.privacy;

import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** VIE-1: the register of what is kept of people, for everybody who has logged in. */
@Named
@RequestScoped
public class RegisterPage {

    @Inject HttpServletRequest request;

    private List<RegisterLine> lines;

    public boolean isShown() {
        return request.getUserPrincipal() != null;
    }

    public List<RegisterLine> getLines() {
        if (lines == null) {
            lines = RegisterLine.all();
        }
        return lines;
    }

    public String getNote() {
        return Texts.count(getLines().size(), "privacy.register.count");
    }

    public String getExportAddress() {
        return Address.of(request, RegisterExports.CSV).toString();
    }
}
