# -q of commands that other cases have without it.
project
small_pipeline
run dvc repro -q
echo 1 >a
run dvc add -q a
run dvc metrics show -q
run dvc freeze -q train
run dvc unfreeze -q train
run dvc unfreeze -q nosuch
run dvc unprotect -q a
run -q dvc unprotect -q nosuch
run dvc move -q a b
run dvc move -q nosuch b
echo 2 >b
run dvc commit -q -f b
run dvc commit -q nosuch
run dvc cache migrate -q
run -q dvc version -q
run dvc stage add -q -n s true
run dvc stage list -q
run dvc data status -q
run dvc diff -q
run dvc remove -q s
run dvc check-ignore -q a
run dvc dag -q
run dvc ls -q .
run dvc gc -q -w -f
run dvc cache dir -q
run dvc root -q
