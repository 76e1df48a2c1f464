# Broken .dvc files.
project
echo 1 >x
printf 'outs:\n- path: x\n  md5: [\n' >x.dvc
run -h dvc status
printf 'outs:\n- md5: b026324c6904b2a9cb4b88d6d61c81d1\n  path: x\nwhat: 1\n' >x.dvc
run dvc status
run dvc checkout
run dvc add x
