# A command with a NUL in it is refused before any of the stage's commands has run.
project
cat >dvc.yaml <<'TXT'
stages:
  nul:
    cmd: ["touch one", "echo \0"]
TXT
run dvc repro <<'END'
ERROR: failed to reproduce 'nul': embedded null byte
[exit 255]
END
run dvc repro --dry <<'END'
ERROR: failed to reproduce 'nul': embedded null byte
[exit 255]
END
run ls <<'END'
dvc.yaml
END
