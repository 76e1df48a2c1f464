# An alias of nothing: where it stands, and the line.
deviation unread-revisions
project
printf 'stages:\n  a:\n    cmd: *none\n' >dvc.yaml
run dvc status
run dvc repro
printf 'ä: [1, *b] # ü\n' >dvc.yaml
run dvc stage list
printf 'a: &x 1\nb: *x\nc:\n- *xy' >dvc.yaml
run dvc dag
rm dvc.yaml
printf 'a: *p\n' >params.yaml
run dvc params diff
