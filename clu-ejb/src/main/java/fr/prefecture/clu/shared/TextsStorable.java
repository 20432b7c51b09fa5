package fr.prefecture.clu.shared;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.persistence.internal.databaseaccess.DatabaseCall;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;

/**
 * Whatever way a text came, by a form, a file or a message: both databases are given the same of
 * it, to keep and to look for.
 */
public class TextsStorable extends SessionEventAdapter {

    @Override
    public void preExecuteCall(SessionEvent event) {
        if (event.getCall() instanceof DatabaseCall call && call.hasParameters()) {
            List<?> given = call.getParameters();
            if (given.stream().anyMatch(one -> storable(one) != one)) {
                List<Object> storable = new ArrayList<>(given);
                storable.replaceAll(TextsStorable::storable);
                call.setParameters(storable);
            }
        }
    }

    private static Object storable(Object given) {
        return given instanceof String text ? StorableText.of(text) : given;
    }
}
