# What ends a line of a command: all that Python's splitlines() takes for an end.
project
cat >dvc.yaml <<'TXT'
stages:
  a:
    cmd: "echo 1 >o\recho 2 >>o\r\necho 3 >>o\fecho 4 >>o\vecho 5 >>o\Necho 6 >>o\Lecho 7 >>o\Pecho 8 >>o\x1cecho 9 >>o\n\n  echo 10 >>o"
    outs: [o]
  b:
    cmd:
    - "echo 1\necho 2"
    - |
      if true; then
        echo 3
      fi
TXT
run -q dvc repro
snapshot
run dvc repro -f b
