# A .dvc file with a key that nobody knows.
project
printf 'outs:\n- path: x\n  md6: 1\n' >a.dvc
run dvc status
run dvc checkout a.dvc
run dvc repro
