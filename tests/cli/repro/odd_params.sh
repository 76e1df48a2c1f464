# Params that DVC cannot run with: dates, sets, bytes.
project
file p.py <<-'TXT'
	S = {3, 1, 3}
	B = b'\x00a'
	C = 1 + 2j
TXT
file p.toml <<-'TXT'
	day = 2024-02-29
	at = [2024-02-29 10:00:00Z, 10:00:00.5]
TXT
file dvc.yaml <<-'TXT'
	stages:
	  show:
	    cmd: 'true'
	    params:
	    - p.py:
	    - p.toml:
TXT
quietly dvc repro
run sed -n '/params/,$p' dvc.lock <<'END'
    params:
      p.py:
        B: b'\x00a'
        C: (1+2j)
        S:
        - 1
        - 3
      p.toml:
        at:
        - 2024-02-29 10:00:00+00:00
        - 10:00:00.500000
        day: 2024-02-29
END
run dvc status <<'END'
Data and pipelines are up to date.
END
commit base
sed -i 's/29/28/; s/10:00:00Z/11:00:00Z/' p.toml
sed -i 's/3, 1, 3/1, 3, 4/; s/a/b/' p.py
run dvc params diff <<'END'
Path    Param    HEAD                                              workspace
p.py    B        b'\x00a'                                          b'\x00b'
p.py    S        {1, 3}                                            {1, 3, 4}
p.toml  at       ['2024-02-29 10:00:00+00:00', '10:00:00.500000']  ['2024-02-28 11:00:00+00:00', '10:00:00.500000']
p.toml  day      2024-02-29                                        2024-02-28
END
run dvc params diff --json <<'END'
{"p.py": {"S": {"old": [1, 3], "new": [1, 3, 4]}, "B": {"old": "b'\\x00a'", "new": "b'\\x00b'"}}, "p.toml": {"day": {"old": "2024-02-29", "new": "2024-02-28"}, "at": {"old": "['2024-02-29 10:00:00+00:00', '10:00:00.500000']", "new": "['2024-02-28 11:00:00+00:00', '10:00:00.500000']"}}}
END
run dvc repro --dry --explain <<'END'
show: will run
  param p.py:S: modified: [1, 3] -> {1, 3, 4}
  param p.py:B: modified: "b'\\x00a'" -> "b'\\x00b'"
  param p.toml:day: modified: '2024-02-29' -> '2024-02-28'
  param p.toml:at: modified: ['2024-02-29 10:00:00+00:00', '10:00:00.500000'] -> ['2024-02-28 11:00:00+00:00', '10:00:00.500000']
END
