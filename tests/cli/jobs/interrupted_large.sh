# A large lock file is not written after each stage; what finished stands in it all the same when the run is interrupted.
project
cat >dvc.yaml <<TXT
stages:
  large:
    cmd: 'true # $(printf '%70000s' '' | tr ' ' x)'
  quick:
    cmd: echo quick >quick
    deps: [in]
    outs: [quick]
  slow:
    cmd: touch started; while [ ! -e go ]; do sleep 0.02; done
    deps: [quick]
    outs: [slow]
TXT
touch in
dvc repro -q -j 2 2>err &
eventually test -e started
kill -TERM $!
run wait $! <<'END'
[exit 252]
END
run grep -c 'path: quick' dvc.lock <<'END'
1
END
run ls .dvc/tmp/lock.journal <<'END'
ls: cannot access '.dvc/tmp/lock.journal': No such file or directory
[exit 2]
END
