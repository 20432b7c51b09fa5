package fr.prefecture.clu.bench;

import jakarta.batch.api.chunk.ItemProcessor;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Counts a block; what it adds waits until the chunk is written. */
@Named
@Dependent
public class HourlyBlockProcessor implements ItemProcessor {

    @Inject private StepContext step;

    @Override
    public Object processItem(Object item) {
        ((HourlyLog) step.getTransientUserData()).count((Block) item);
        return item;
    }
}
