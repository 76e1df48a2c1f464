# Other params, or an earlier checkpoint applied: a new experiment on top of what it is based on.
project
checkpoint_pipeline
commit pipeline
length() { echo "$1 $(git rev-list --count "$(git for-each-ref --format='%(refname)' refs/exps | grep -v /exec/ | grep "/$1\$")" --not main)"; }
first_said() { "$@" 2>&1 | grep -v -e '^Updating' -e '^Checkpoint' -e '^$' -e '^>' -e '^Running' -e workspace.$; }
quietly dvc exp run -n first
run first_said dvc exp run -n second -S lr=0.2 <<'END'
Modified checkpoint experiment based on 'first' will be created
Reproducing experiment 'second'
from 2
Ran experiment(s): second
END
run length second <<'END'
second 4
END
tip=$(git rev-parse "$(git for-each-ref --format='%(refname)' refs/exps | grep /first$)")
quietly dvc exp apply "$tip~1"
run cat model.txt metrics.json params.yaml <<'END'
1
{"step": 1}
lr: 0.1
epochs: 2
END
unchanged() { dvc exp run 2>&1 | sed 's/[0-9a-f]\{7\}/SHA/'; }
run unchanged <<'END'
ERROR: Nothing to do for unchanged checkpoint 'SHA'. To resume an experiment containing this checkpoint, apply one of these heads:
	first, second
END
run first_said dvc exp run -n third -S epochs=1 <<'END'
Modified checkpoint experiment based on 'first' will be created
Reproducing experiment 'third'
from 1
Ran experiment(s): third
END
run length third <<'END'
third 2
END
# A commit of one's own: nothing derives from it yet.
commit mine
run first_said dvc exp run -n fourth <<'END'
Reproducing experiment 'fourth'
from 2
Ran experiment(s): fourth
END
run length fourth <<'END'
fourth 1
END
