"""Runs the cells of a notebook in its kernel and prints them with their outputs: execute.py NOTEBOOK

Deno's kernel at times says that it is idle before it sends the value of the cell, and what runs a cell until then loses
that value (nbconvert 6.5 does). So outputs are told apart by the request that they answer, and a last request shows that
all have come.
"""

import json
import queue
import sys

from jupyter_client.manager import KernelManager

SHOWN = {"execute_result", "display_data", "stream", "error"}
SECONDS = 120
QUIET = 1


def main(path):
    with open(path, encoding="utf8") as file:
        notebook = json.load(file)
    manager = KernelManager(kernel_name=notebook["metadata"]["kernelspec"]["name"])
    manager.start_kernel()
    client = manager.client()
    client.start_channels()
    try:
        client.wait_for_ready(timeout=SECONDS)
        run(client, [cell for cell in notebook["cells"] if cell["cell_type"] == "code"])
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)
    json.dump(notebook, sys.stdout, ensure_ascii=False)


def run(client, cells):
    by_request = {}
    for number, cell in enumerate(cells):
        cell["outputs"], cell["execution_count"] = [], number + 1
        request = client.execute("".join(cell["source"]))
        by_request[request] = cell["outputs"]
        reply = reply_to(client, request)
        if reply["status"] != "ok":
            sys.exit(f"cell {cell['id']}: {reply.get('ename')}: {reply.get('evalue')}")
    last = client.execute("0")
    reply_to(client, last)
    seen, wait = False, SECONDS
    while True:
        try:
            message = client.get_iopub_msg(timeout=wait)
        except queue.Empty:
            if seen:
                return
            raise
        request = message["parent_header"].get("msg_id")
        kind = message["msg_type"]
        if request == last and kind == "status" and message["content"]["execution_state"] == "idle":
            seen, wait = True, QUIET
        if request in by_request and kind in SHOWN:
            by_request[request].append(output(kind, message["content"]))


def reply_to(client, request):
    while True:
        reply = client.get_shell_msg(timeout=SECONDS)
        if reply["parent_header"].get("msg_id") == request:
            return reply["content"]


def output(kind, content):
    kept = {key: value for key, value in content.items() if key != "transient"}
    if "data" in kept:
        kept["data"] = {mime: lines(value) for mime, value in sorted(kept["data"].items())}
    if "text" in kept:
        kept["text"] = lines(kept["text"])
    return {"output_type": kind, **kept}


def lines(value):
    return value.splitlines(keepends=True) if isinstance(value, str) else value


main(sys.argv[1])
