package fr.prefecture.clu.web.kit;

import fr.prefecture.clu.account.UserRow;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** « Camille Roche (camille.roche) » is the login camille.roche; so is the login alone. */
final class Person implements Converter<String> {

    private static final Pattern NAMED = Pattern.compile(".*\\(([^()]+)\\)\\s*");

    static String text(UserRow user) {
        return user.displayName() + " (" + user.login() + ")";
    }

    @Override
    public String getAsObject(FacesContext context, UIComponent field, String typed) {
        Matcher named = NAMED.matcher(typed);
        return named.matches() ? named.group(1) : typed;
    }

    @Override
    public String getAsString(FacesContext context, UIComponent field, String login) {
        return login;
    }
}
