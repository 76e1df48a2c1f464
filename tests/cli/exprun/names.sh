# Names: taken, malformed, replaced with -f.
project
small_pipeline
commit pipeline
quietly dvc exp run -n mine
run dvc exp run -n mine <<'END'
ERROR: Experiment conflicts with existing experiment 'mine'. To overwrite the existing experiment run:

	dvc exp run -f ...


[exit 255]
END
# each command names its own -f
run dvc exp save -n mine <<'END'
ERROR: failed to save experiment - Experiment conflicts with existing experiment 'mine'. To overwrite the existing experiment run:

	dvc exp save -f ...


[exit 1]
END
quietly dvc exp save -n other
run dvc exp rename other mine <<'END'
ERROR: Experiment conflicts with existing experiment 'mine'. To overwrite the existing experiment run:

	dvc exp rename -f ...


[exit 255]
END
quietly dvc exp remove other
run dvc exp run -n 'two words' <<'END'
ERROR: Invalid exp name two words, the exp name must follow rules in https://git-scm.com/docs/git-check-ref-format
[exit 255]
END
run dvc exp run -n a/b <<'END'
ERROR: Invalid exp name a/b, the exp name must follow rules in https://git-scm.com/docs/git-check-ref-format
[exit 255]
END
run dvc exp run -f -n mine -S lr=0.7 <<'END'
Reproducing experiment 'mine'
Running stage 'train':
> sh train.sh
Updating lock file 'dvc.lock'

Ran experiment(s): mine
Experiment results have been applied to your workspace.
END
run dvc exp list --name-only <<'END'
mine
END
