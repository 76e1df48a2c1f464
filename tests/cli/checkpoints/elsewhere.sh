# Checkpoints in a directory of its own and in the queue: anew, or from the checkpoint that --rev names.
project
checkpoint_pipeline
commit pipeline
ref() { git for-each-ref --format='%(refname)' refs/exps | grep -v /exec/ | grep "/$1\$"; }
length() { echo "$1 $(git rev-list --count "$(ref "$1")" --not main)"; }
metrics() { git show "$(ref "$1")$2:metrics.json"; }
first_said() { "$@" 2>&1 | grep -e '^from' -e checkpoint -e '^Ran' -e ERROR; }
quietly dvc exp run -n first
run first_said dvc exp run --temp -n alone -S lr=3 <<'END'
from 0
Ran experiment(s): alone
END
run length alone <<'END'
alone 2
END
run first_said dvc exp run --temp -n later --rev first~1 -S lr=5 <<'END'
ERROR: unknown Git revision 'first~1'
END
run first_said dvc exp run --temp -n later --rev "$(git rev-parse "$(ref first)~1")" -S lr=5 <<'END'
Modified checkpoint experiment based on 'first' will be created
from 1
Ran experiment(s): later
END
run length later <<'END'
later 3
END
run metrics later '' <<'END'
{"step": 3}
END
run first_said dvc exp run --queue --rev first <<'END'
Existing checkpoint experiment 'first' will be resumed
END
quietly dvc exp run --queue -n queued -S epochs=3
quietly dvc exp run --run-all
run length first <<'END'
first 4
END
run length queued <<'END'
queued 3
END
run metrics queued '~2' <<'END'
{"step": 1}
END
run cat model.txt <<'END'
2
END
run dvc exp run --rev first <<'END'
ERROR: --rev can only be used in conjunction with --queue or --temp.
[exit 255]
END
run dvc exp run --temp --rev first --reset <<'END'
ERROR: --reset and --rev are mutually exclusive.
[exit 255]
END
commit other
run dvc exp run --temp --rev first <<'END'
ERROR: Cannot resume from 'first' as it is not derived from your current workspace.
[exit 255]
END
