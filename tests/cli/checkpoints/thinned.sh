# Which signals become checkpoints, and which of those stay: meta of the stage.
project
checkpoint_pipeline
sed -i 's/^epochs: .*/epochs: 7/' params.yaml
cp dvc.yaml plain.yaml
rules() { { cat plain.yaml; echo "    meta:"; echo "      checkpoints: {$1}"; } >dvc.yaml; commit "$1"; }
steps() { git log --format=%H "$(git for-each-ref --format='%(refname)' refs/exps | grep -v /exec/ | grep "/$1\$")" --not main | while read -r c; do git show "$c:metrics.json"; done; }
rules 'every: 3 signals'
quietly dvc exp run -n third
run steps third <<'END'
{"step": 7}
{"step": 6}
{"step": 3}
END
rules 'keep: last 2'
quietly dvc exp run -n two
run steps two <<'END'
{"step": 14}
{"step": 13}
END
run git fsck --no-dangling
# what is dropped changes nothing for the next run
quietly dvc exp run
run steps two <<'END'
{"step": 21}
{"step": 20}
END
rules 'keep: lowest step'
quietly dvc exp run -n first --reset
run steps first <<'END'
{"step": 7}
{"step": 1}
END
rules 'keep: best metrics.json:step'
quietly dvc exp run -n best --temp
run steps best <<'END'
{"step": 7}
END
# by a metric that there is not, none is dropped
rules 'keep: best nope'
said() { "$@" 2>&1 | grep WARNING; }
run said dvc exp run -n nope --reset <<'END'
WARNING: No checkpoint has a metric 'nope', by which stage 'train' chooses those to keep: all are kept.
END
run sh -c "git rev-list --count $(git for-each-ref --format='%(refname)' refs/exps | grep -v /exec/ | grep '/nope$') --not main" <<'END'
7
END
rules 'every: soon'
run dvc exp run --queue -n never <<'END'
ERROR: 'dvc.yaml' is invalid, in line 11: 'meta.checkpoints.every' of stage 'train' must be a time ('30s', '10m', '2h') or '5 signals'
[exit 255]
END
