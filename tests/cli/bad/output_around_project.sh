# An output that is the project, or the directory around it: no command takes it away.
project
around() { printf 'stages:\n  a:\n    cmd: "true"\n    outs: [%s: {cache: false}]\n' "$1" >dvc.yaml; }
around .
run dvc repro <<'END'
ERROR: stage: 'a' is within an output '/repo' of another stage
[exit 255]
END
run dvc repro -s a <<'END'
ERROR: failed to reproduce 'a': output '/repo' holds the project and is not removed
[exit 255]
END
run dvc remove --outs a <<'END'
ERROR: output '/repo' holds the project and is not removed
[exit 1]
END
around ..
run dvc repro <<'END'
ERROR: stage: 'a' is within an output '' of another stage
[exit 255]
END
run dvc repro -s a <<'END'
ERROR: failed to reproduce 'a': output '' holds the project and is not removed
[exit 255]
END
run dvc remove --outs a <<'END'
ERROR: output '' holds the project and is not removed
[exit 1]
END
run git rev-parse --show-prefix <<'END'

END
