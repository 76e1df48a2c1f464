# What a stage's command asks for and its own stage holds is refused: to wait for it would be for ever.
project
echo 1 >in
file dvc.yaml <<'T'
stages:
  a: {cmd: 'echo 1 >a; dvc exp run b', deps: [in], outs: [a]}
  b: {cmd: 'echo 2 >b', deps: [in], outs: [b]}
  c: {cmd: 'dvc repro -j 2 c d 2>/dev/null', deps: [in], outs: [c]}
  d: {cmd: 'echo 3 >d', deps: [in], outs: [d]}
T
commit one
run timeout 60 dvc exp run -q a <<'END'
ERROR: a stage of an experiment cannot change the workspace that it runs in; 'dvc exp run' can do without, by --temp or --queue
[exit 255]
END
run timeout 60 dvc repro -q c <<'END'
[exit 255]
END
run timeout 60 dvc repro -q -j 2 c <<'END'
[exit 255]
END
