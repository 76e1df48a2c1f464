# Commands that change stages touch the lines of the stage and no others.
project
file dvc.yaml <<'TXT'
# about the file
params: ['p.yaml']   # ours

stages:
    # first
    prepare:
        cmd: "sh prepare.sh"    # quoted
        deps: [in, 'other']
        outs:
            - prepared   # big

    train: {cmd: sh train.sh, deps: [prepared]}
# the end
TXT
quietly dvc freeze prepare
quietly dvc stage add -n report -d model -M report.json 'sh report.sh'
quietly dvc freeze train
run cat dvc.yaml <<'END'
# about the file
params: ['p.yaml']   # ours

stages:
    # first
    prepare:
        cmd: "sh prepare.sh"    # quoted
        deps: [in, 'other']
        outs:
            - prepared   # big
        frozen: true

    train: {cmd: sh train.sh, deps: [prepared], frozen: true}
    report:
      cmd: sh report.sh
      deps:
      - model
      metrics:
      - report.json:
          cache: false
# the end
END
quietly dvc unfreeze prepare train
quietly dvc stage add -f -n prepare -d in -d other -o prepared 'sh prepare.sh --all'
quietly dvc remove train
run cat dvc.yaml <<'END'
# about the file
params: ['p.yaml']   # ours

stages:
    # first
    prepare:
        cmd: sh prepare.sh --all # quoted
        deps: [in, 'other']
        outs:
            - prepared   # big

    report:
      cmd: sh report.sh
      deps:
      - model
      metrics:
      - report.json:
          cache: false
# the end
END
quietly dvc remove prepare report
run cat dvc.yaml <<'END'
# about the file
params: ['p.yaml']   # ours

# the end
END
