# A training that has nothing left to do: no commit more, and what it makes besides the checkpoint stays. What it did not make for a state that it did
# make is missed.
project
checkpoint_pipeline
sed -i 's/^for i in .*/for i in $(seq $((n + 1)) "$epochs"); do/' train.sh
commit pipeline
chain() { git log --format=%s "$(git for-each-ref --format='%(refname)' refs/exps | grep -v /exec/ | grep "/$1\$")" --not main | wc -l; }
said() { "$@" 2>&1 | grep -e '^from' -e ^Existing -e ^Modified -e '^Ran' -e ERROR; }
quietly dvc exp run -n done
run said dvc exp run <<'END'
Existing checkpoint experiment 'done' will be resumed
from 2
Ran experiment(s): done
END
run said dvc exp run <<'END'
Existing checkpoint experiment 'done' will be resumed
from 2
Ran experiment(s): done
END
run cat metrics.json model.txt <<'END'
{"step": 2}
2
END
run chain done <<'END'
2
END
# with another parameter it is another experiment, with the metrics of that state
run said dvc exp run -n other -S lr=0.5 <<'END'
Modified checkpoint experiment based on 'done' will be created
from 2
Ran experiment(s): other
END
steps() { dvc exp show --csv --drop 'train.sh|epochs|Created' | tr -d '\r' | cut -d, -f1,3,5-; }
run steps <<'END'
Experiment,typ,step,lr
,baseline,2,0.5
,baseline,!,0.1
other,checkpoint_commit,2,0.5
done,checkpoint_tip,2,0.1
,checkpoint_base,1,0.1
END
# also in a directory of its own
run said dvc exp run --temp --rev done -n elsewhere -S lr=0.7 <<'END'
Modified checkpoint experiment based on 'done' will be created
from 2
Ran experiment(s): elsewhere
END
run git show "$(git for-each-ref --format='%(refname)' refs/exps | grep '/elsewhere$'):metrics.json" <<'END'
{"step": 2}
END
# interrupted before its first step
sed -i '3a[ -z "$STOP" ] || exit 1' train.sh
quietly sh -c 'STOP=1 dvc exp run -n stopped || true'
run cat metrics.json <<'END'
{"step": 2}
END
run test ! -e .dvc/tmp/outs
# a step without its metrics is no result
git checkout -q .
sed -i 's/>metrics.json$/>elsewhere.json/' train.sh
run said dvc exp run -n silent -S epochs=3 <<'END'
Modified checkpoint experiment based on 'other' will be created
from 2
ERROR: failed to reproduce 'train': output 'metrics.json' does not exist
END
