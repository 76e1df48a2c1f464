# Checkpoints of a pipeline whose later stages have not run yet: applied, resumed and forked from as any other.
project
checkpoint_pipeline
sed -i 's/^for i in .*/for i in $(seq $((n + 1)) "$epochs"); do/' train.sh
sed -i 's/^epochs: .*/epochs: 3/' params.yaml
cat >>dvc.yaml <<'TXT'
  report:
    cmd: cp model.txt report.txt
    deps: [model.txt]
    outs: [report.txt]
TXT
commit pipeline
ref() { git for-each-ref --format='%(refname)' refs/exps | grep -v /exec/ | grep "/$1\$"; }
said() { "$@" 2>&1 | grep -e '^from' -e ^Existing -e ^Modified -e '^Ran' -e cp -e ERROR; }
quietly sh -c 'FAIL=2 dvc exp run -n first || true'
run said dvc exp run --resume <<'END'
Existing checkpoint experiment 'first' will be resumed
from 2
> cp model.txt report.txt
Ran experiment(s): first
END
run cat report.txt <<'END'
3
END
run git for-each-ref --format='%(refname)' refs/exps/exec/partial
git tag second "$(ref first)~2"
run dvc exp apply second <<'END'
WARNING: No file hash info found for '/repo/report.txt'. It won't be created.
Changes for experiment 'second' have been applied to your current workspace.
END
run cat model.txt metrics.json <<'END'
2
{"step": 2}
END
run said dvc exp run -S lr=0.5 -n fork <<'END'
Modified checkpoint experiment based on 'first' will be created
from 2
Ran experiment(s): fork
END
run test "$(git merge-base "$(ref fork)" "$(ref first)")" = "$(git rev-parse second)"
# any experiment whose outputs were not all made (DVC brings its files and ends with 255)
git checkout -q .
rm dvc.lock
quietly dvc exp run --reset -n part -S lr=0.7 train
quietly dvc exp apply first
run dvc exp apply part <<'END'
WARNING: No file hash info found for '/repo/report.txt'. It won't be created.
Changes for experiment 'part' have been applied to your current workspace.
END
run ls <<'END'
dvc.lock
dvc.yaml
metrics.json
model.txt
params.yaml
train.sh
END
